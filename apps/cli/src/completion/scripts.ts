/** What each shell needs: a function that asks this program for the words that may stand where the cursor is. */
export const scripts = {
  bash: `_dataplus() {
  local IFS=$'\\n'
  COMPREPLY=($(dataplus completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _dataplus dataplus
`,
  zsh: `_dataplus() {
  local -a found
  found=(\${(f)"$(dataplus completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#found} )); then compadd -- $found; else _files; fi
}
compdef _dataplus dataplus
`,
  fish: `complete -c dataplus -a '(dataplus completion words -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
} as const;
