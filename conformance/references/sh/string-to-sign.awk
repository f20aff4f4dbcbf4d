# Line 3 and StringToSign (S-2.1), with refusals in the order of S-7.1. Sets digest and string_to_sign.

function make_string_to_sign(dialect,   i, accept, content_type, date, content_md5) {
  if (dialect !~ /^(dataplus|speech|speech-recognition)$/) refuse("unknown-dialect") # S-5.4
  check_method()
  if (target !~ /^\/[^\001-\040\177\377#]*$/) refuse("invalid-target") # S-3.6
  for (i = 1; i <= headers; i++) # S-2.8
    if (!is_token(name[i]) || field[i] ~ /[\r\n\377]/) refuse("invalid-header")
  accept = joined_value("accept")
  content_type = single_value("content-type")
  date = single_value("date")
  content_md5 = single_value("content-md5")
  single_value("authorization") # S-2.10: neither signed nor kept, but never twice

  digest = ""
  if (!empty_body || content_md5 != "") digest = md5("body") # S-4.1
  if (content_md5 != "" && content_md5 != digest) refuse("content-md5-mismatch") # S-4.6
  if (empty_body) digest = "" # S-4.2
  else if (dialect == "speech-recognition") { write("digest", digest); digest = md5("digest") } # S-5.3

  string_to_sign = method "\n" accept "\n" digest "\n" content_type "\n" date # S-2.2
  if (dialect == "dataplus") string_to_sign = string_to_sign "\n" target # S-5.2
}

# S-3.2
function check_method() {
  if (toupper(method) ~ /^(GET|HEAD|POST|PUT|DELETE|OPTIONS)$/ && method ~ /[a-z]/) refuse("invalid-method")
  if (toupper(method) ~ /^(CONNECT|TRACE|TRACK)$/ || !is_token(method)) refuse("invalid-method")
}

# RFC 9110 §5.6.2
function is_token(s) {
  return s ~ /^[-!#$%&'*+.^_`|~0-9A-Za-z]+$/
}

# All values of a header (S-2.7) as one, and the empty text where there is none (S-2.3, S-2.9). Sets found.
function joined_value(wanted,   i, value) {
  found = 0
  for (i = 1; i <= headers; i++) if (tolower(name[i]) == wanted) value = value (found++ ? ", " : "") field[i]
  return value
}

function single_value(wanted,   value) {
  value = joined_value(wanted)
  if (found > 1) refuse("repeated-header") # S-2.9
  return value
}
