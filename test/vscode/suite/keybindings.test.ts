import * as vscode from 'vscode';
import { equal, extension } from './helpers';

interface KeyBinding {
  readonly key: string;
  readonly command: string;
}

suite('Key bindings', () => {
  test('none takes one of VS Code’s own', async () => {
    const file = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(file)).getText();
    const defaults = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as KeyBinding[];
    const own = extension().packageJSON.contributes.keybindings as KeyBinding[];
    // Enter in an editor is no key binding of VS Code, and ours is for the items of lists alone.
    const begins = new Set(own.filter(({ key }) => key !== 'enter').map(({ key }) => key.split(' ')[0]));
    const taken = defaults.filter(
      ({ key, command }) =>
        begins.has(key.split(' ')[0] ?? '') && !own.some((binding) => binding.command === command),
    );
    equal(taken, []);
    equal(defaults.length > 500, true);
  });
});
