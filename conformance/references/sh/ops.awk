# A question and its answer.

{
  question = parse($0)
  seq = "null"
  of_kind(question, "object")
  seq = content[of_kind(child[question, "seq"], "number")]
  op = text_of(child[question, "op"])
  input = child[question, "input"]
  if (op == "start") start()
  else if (op == "signer.string-to-sign") string_to_sign_op()
  else if (op == "signer.sign") sign_op()
  else refuse("unknown-op")
}

function start(   version) {
  if (count_of(child[question, "protocol"]) != 1) refuse("invalid-input")
  split(first_line("openssl version"), version, " ")
  answer("\"implementation\":{\"name\":\"reference-sh\",\"version\":\"1\",\"language\":\"POSIX shell\",\"runtime\":" \
    quote("sh, awk, " version[1] " " version[2]) "},\"ops\":[\"signer.string-to-sign\",\"signer.sign\"]")
}

function dialect_of() {
  return (input, "dialect") in child ? text_of(child[input, "dialect"]) : "dataplus" # S-5.1
}

function lines() {
  return "\"stringToSign\":" quote(string_to_sign) ",\"contentMd5\":" quote(digest)
}

function string_to_sign_op(   dialect) {
  members(input, "request", "dialect")
  dialect = dialect_of()
  read_request(child[input, "request"])
  make_string_to_sign(dialect)
  answer("\"output\":{" lines() "}")
}

function sign_op(   dialect, id, secret, signature) {
  members(input, "request accessKeyId accessKeySecret", "dialect")
  dialect = dialect_of()
  id = text_of(child[input, "accessKeyId"])
  secret = text_of(child[input, "accessKeySecret"])
  read_request(child[input, "request"])
  make_string_to_sign(dialect)
  if (id !~ /^[!-9;-~]+$/) refuse("invalid-access-key-id") # S-1.3
  if (secret == "") refuse("invalid-access-key-secret") # S-1.4
  write("text", string_to_sign)
  signature = hmac_sha1(secret, "text") # S-1.2
  answer("\"output\":{" lines() ",\"signature\":" quote(signature) \
    ",\"authorization\":" quote("Dataplus " id ":" signature) "}") # S-1.1
}
