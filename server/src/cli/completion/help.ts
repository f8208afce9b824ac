export const completionHelp = `inspection-report completion: prints a script that completes commands in a shell

Usage
  inspection-report completion SHELL

SHELL is bash, zsh or fish. The script completes commands, options and values: formats, frameworks, settings, rules. Print
it again after each update of the product.

Options
  -h, --help  this text

Exit codes
  0  printed
  2  a wrong option, or no such shell

Examples
  eval "$(inspection-report completion bash)"                  # in ~/.bashrc
  eval "$(inspection-report completion zsh)"                   # in ~/.zshrc, after compinit
  inspection-report completion fish > ~/.config/fish/completions/inspection-report.fish
`;
