# JSON, read into a tree: kind[node] is object, array, string, number or word; child[node, name] is a node (names of
# items of an array count from 1), size[node] their number; content[node] is the text of the other kinds. Some bytes
# stand for what awk cannot hold or split at: see text.awk.

BEGIN {
  # RFC 3629, but for NUL
  utf8_text = "^([\001-\177]|[\302-\337][\200-\277]|\340[\240-\277][\200-\277]|" \
    "[\341-\354\356\357][\200-\277][\200-\277]|\355[\200-\237][\200-\277]|\360[\220-\277][\200-\277][\200-\277]|" \
    "[\361-\363][\200-\277][\200-\277][\200-\277]|\364[\200-\217][\200-\277][\200-\277])*$"
  hex4 = "[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]"
  string_inside = "^([^\\\\]|\\\\[/bfnrt]|\\\\u" hex4 ")*$"
}

function not_json() {
  print "reference-sh: a line is not JSON; send one JSON object per line, in UTF-8" | "cat >&2"
  exit 2
}

# The root of the tree of a line.
function parse(line,   root) {
  tokenise(line)
  at = 1
  root = parse_value()
  if (at <= tokens) not_json()
  return root
}

# token[i] is a punctuation mark, or "string" or "word" with lexeme[i]. Cutting at the quotes once keeps long bodies
# linear: every second piece is the inside of a string.
function tokenise(line,   piece, pieces, i) {
  if (line ~ /[\001-\010\012-\014\016-\037]/ || !is_utf8(line)) not_json()
  gsub(/\\\\/, "\376", line)
  gsub(/\\"/, "\375", line)
  pieces = split(line, piece, "\"")
  if (pieces % 2 == 0) not_json()
  tokens = 0
  for (i = 1; i <= pieces; i++) {
    if (i % 2) tokenise_marks(piece[i])
    else {
      if (!is_string(piece[i])) not_json()
      token[++tokens] = "string"
      lexeme[tokens] = piece[i]
    }
  }
}

function tokenise_marks(text) {
  while (match(text, /^[ \t\r]+/) || match(text, /^[][{}:,]/) || match(text, /^[-+.0-9A-Za-z]+/)) {
    if (text ~ /^[^ \t\r]/) {
      lexeme[++tokens] = substr(text, 1, RLENGTH)
      token[tokens] = text ~ /^[][{}:,]/ ? lexeme[tokens] : "word"
    }
    text = substr(text, RLENGTH + 1)
  }
  if (text != "") not_json()
}

function is_utf8(s) {
  return s !~ /[\200-\377]/ || s ~ utf8_text
}

function is_string(s) {
  return s !~ /[\t\r]/ && (!index(s, "\\") || s ~ string_inside)
}

function expect(mark) {
  if (token[at] != mark) not_json()
  at++
}

function parse_value(   node) {
  node = ++nodes
  if (at > tokens) not_json()
  if (token[at] == "{") members_of(node)
  else if (token[at] == "[") items_of(node)
  else if (token[at] == "string") { kind[node] = "string"; content[node] = lexeme[at++] }
  else if (token[at] == "word") word_of(node, lexeme[at++])
  else not_json()
  return node
}

function members_of(node,   name) {
  kind[node] = "object"
  size[node] = 0
  at++
  if (token[at] == "}") { at++; return }
  do {
    name = decoded(lexeme[at])
    expect("string")
    expect(":")
    if (!((node, name) in child)) size[node]++
    child[node, name] = parse_value()
  } while (token[at] == "," && at++)
  expect("}")
}

function items_of(node) {
  kind[node] = "array"
  size[node] = 0
  at++
  if (token[at] == "]") { at++; return }
  do { size[node]++; child[node, size[node]] = parse_value() } while (token[at] == "," && at++)
  expect("]")
}

function word_of(node, word) {
  if (word == "null" || word == "true" || word == "false") kind[node] = "word"
  else if (word ~ /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/) kind[node] = "number"
  else not_json()
  content[node] = word
}
