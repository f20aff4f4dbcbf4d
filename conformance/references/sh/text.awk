# Text between JSON and bytes.
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
