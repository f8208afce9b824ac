/** Uses the colours of VS Code, also after they are changed. */
export function followTheme(): void {
  const apply = (): void => {
    const { classList } = document.body;
    const light = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
    document.documentElement.className = light ? 'light' : 'dark';
  };
  apply();
  new MutationObserver(apply).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
