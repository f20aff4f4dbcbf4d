# Answers, and shapes of protocol members. What does not fit is answered with `invalid-input` at once.

function answer(members) {
  print "{\"seq\":" seq "," members "}"
  exit 0
}

function refuse(code) {
  answer("\"error\":{\"code\":\"" code "\"}")
}

function of_kind(node, wanted) {
  if (kind[node] != wanted) refuse("invalid-input")
  return node
}

# An object that has every required member and none beyond the optional ones.
function members(node, required, optional,   name, names, i, known) {
  of_kind(node, "object")
  names = split(required, name, " ")
  for (i = 1; i <= names; i++) {
    if (!((node, name[i]) in child)) refuse("invalid-input")
    known++
  }
  names = split(optional, name, " ")
  for (i = 1; i <= names; i++) if ((node, name[i]) in child) known++
  if (known != size[node]) refuse("invalid-input")
  return node
}

# Half of a surrogate pair has no UTF-8, so it is no text.
function text_of(node,   text) {
  text = decoded(content[of_kind(node, "string")])
  if (index(text, "\374")) refuse("invalid-input")
  return text
}

function count_of(node) {
  if (content[of_kind(node, "number")] !~ /^[0-9]+$/) refuse("invalid-input")
  return content[node] + 0
}
