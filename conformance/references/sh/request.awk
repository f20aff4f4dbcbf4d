# The request of the protocol, with its shape checked; its rules are in string-to-sign.awk. Sets method, target,
# headers, name[i], field[i] (the value), and writes the body to the file `body`; empty_body says whether it is one.

function read_request(node,   list, pair, i) {
  members(node, "method target headers body")
  method = text_of(child[node, "method"])
  target = text_of(child[node, "target"])
  list = of_kind(child[node, "headers"], "array")
  headers = size[list]
  for (i = 1; i <= headers; i++) {
    pair = of_kind(child[list, i], "array")
    if (size[pair] != 2) refuse("invalid-input")
    name[i] = text_of(child[pair, 1])
    field[i] = text_of(child[pair, 2])
    gsub(/^[ \t]+|[ \t]+$/, "", field[i]) # S-2.5
  }
  read_body(child[node, "body"])
}

function read_body(node,   text, repeat, times) {
  empty_body = 1
  if (content[node] == "null" && kind[node] == "word") return write("body", "")
  members(node, "", "text base64 repeat")
  if (size[node] != 1) refuse("invalid-input")
  if ((node, "text") in child) {
    text = text_of(child[node, "text"])
    empty_body = text == ""
    write("body", text) # S-4.5
  } else if ((node, "base64") in child) {
    text = base64_of(child[node, "base64"])
    empty_body = text == ""
    base64_decode(text, "body")
  } else {
    repeat = members(child[node, "repeat"], "base64 times")
    text = base64_of(child[repeat, "base64"])
    times = count_of(child[repeat, "times"])
    empty_body = text == "" || times == 0
    base64_decode(text, "block0")
    if (!empty_body) repeat_block(times)
    else write("body", "")
  }
}

# RFC 4648 with padding, and canonical: the bits that the last character does not use are zero.
function base64_of(node,   text) {
  text = text_of(node)
  if (length(text) % 4) refuse("invalid-input")
  if (text !~ /^[A-Za-z0-9+\/]*([A-Za-z0-9+\/][AQgw]==|[AEIMQUYcgkosw048]=)?$/) refuse("invalid-input")
  return text
}

# Hexadecimal digit by digit: block1 is 16 of block0, and so on, which takes two `cat` for each digit.
function repeat_block(times,   commands, level) {
  commands = ": >body"
  for (level = 0; times > 0; level++) {
    if (times % 16) commands = commands "; cat" copies(" block" level, times % 16) " >>body"
    times = int(times / 16)
    if (times > 0) commands = commands "; cat" copies(" block" level, 16) " >block" (level + 1)
  }
  if (system(commands)) failed()
}

function copies(text, times,   all) {
  while (times-- > 0) all = all text
  return all
}
