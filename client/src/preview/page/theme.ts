/** Takes over the colours of VS Code, and follows when they are changed. */
export function followTheme(): void {
  const take = (): void => {
    const { classList } = document.body;
    const light = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
    document.documentElement.className = light ? 'light' : 'dark';
  };
  take();
  new MutationObserver(take).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
