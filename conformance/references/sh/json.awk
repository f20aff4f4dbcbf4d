# JSON, read into a tree: kind[node] is object, array, string, number or word; child[node, name] is a node (names of
# items of an array count from 1), size[node] their number; content[node] is the text of the other kinds.
#
# Bytes that no UTF-8 has stand for what awk cannot hold or split at: 0xFF for NUL, 0xFE for an escaped backslash,
# 0xFD for an escaped quote, 0xFC for half of a surrogate pair.

BEGIN {
  for (i = 1; i < 256; i++) {
    chr[i] = sprintf("%c", i)
    ord[chr[i]] = i
  }
  chr[0] = "\377"
  ord["\377"] = 0
  for (i = 0; i < 16; i++) digit[sprintf("%x", i)] = digit[sprintf("%X", i)] = i
  escaped["/"] = "/"
  escaped["b"] = "\b"
  escaped["f"] = "\f"
  escaped["n"] = "\n"
  escaped["r"] = "\r"
  escaped["t"] = "\t"

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

# The text of what stands between two quotes. Growing a long text by small pieces would copy it each time, hence `near`.
function decoded(raw,   part, parts, i, code, text, near) {
  parts = split(raw, part, "\\")
  near = part[1]
  for (i = 2; i <= parts; i++) {
    if (part[i] ~ /^u/) {
      code = code_unit(part[i])
      if (code >= 55296 && code < 56320 && length(part[i]) == 5 && part[i + 1] ~ /^u[dD][c-fC-F]/)
        code = 65536 + (code - 55296) * 1024 + code_unit(part[++i]) - 56320
      near = near utf8(code) substr(part[i], 6)
    } else near = near escaped[substr(part[i], 1, 1)] substr(part[i], 2)
    if (length(near) > 4096) { text = text near; near = "" }
  }
  return replaced(replaced(text near, "[\376]", "\\"), "[\375]", "\"")
}

function code_unit(part,   i, code) {
  for (i = 2; i <= 5; i++) code = code * 16 + digit[substr(part, i, 1)]
  return code
}

function utf8(code) {
  if (code < 128) return chr[code]
  if (code < 2048) return chr[192 + int(code / 64)] utf8_tail(code, 1)
  if (code >= 55296 && code < 57344) return "\374"
  if (code < 65536) return chr[224 + int(code / 4096)] utf8_tail(code, 64) utf8_tail(code, 1)
  return chr[240 + int(code / 262144)] utf8_tail(code, 4096) utf8_tail(code, 64) utf8_tail(code, 1)
}

function utf8_tail(code, place) {
  return chr[128 + int(code / place) % 64]
}

# What the bracket expression `from` matches, by a text. (What gsub makes of a backslash in the new text differs among
# awks. A bracket, for some awks take a line feed for one more separator where the separator is a single character.)
function replaced(s, from, to,   part, parts, i, text, near) {
  parts = split(s, part, from)
  near = part[1]
  for (i = 2; i <= parts; i++) {
    near = near to part[i]
    if (length(near) > 4096) { text = text near; near = "" }
  }
  return text near
}

# Text as JSON.
function quote(s,   i) {
  s = replaced(replaced(s, "[\\\\]", "\\\\"), "[\"]", "\\\"")
  if (s ~ /[\001-\037]/) for (i = 1; i < 32; i++) s = replaced(s, "[" chr[i] "]", sprintf("\\u%04x", i))
  return "\"" s "\""
}
