# What openssl does. It works in the folder of the run, on files of fixed names, so no text of a request is ever part
# of a command.

function write(file, text,   part, parts, i) {
  printf "" >file # split makes no part of an empty text
  parts = split(text, part, "[\377]")
  for (i = 1; i <= parts; i++) {
    printf "%s", part[i] >file
    if (i < parts) printf "%c", 0 >file
  }
  close(file)
}

function first_line(command,   line) {
  command | getline line
  close(command)
  return line
}

# Base64(MD5(bytes of the file)), S-4.1.
function md5(file,   digest) {
  digest = first_line("openssl dgst -md5 -binary " file " | openssl base64 -A")
  if (length(digest) != 24) failed()
  return digest
}

# S-1.2. OpenSSL 3.0 and those before it take the key from their arguments alone, where other users of the machine can
# see it for a moment. That is right for the keys of a test and for no others. As hex digits the key may hold any byte
# and never looks like an option.
function hmac_sha1(key, file,   signature) {
  signature = first_line("openssl dgst -sha1 -mac HMAC -macopt hexkey:" hex(key) " -binary " file \
    " | openssl base64 -A")
  if (length(signature) != 28) failed()
  return signature
}

function hex(bytes,   i, digits) {
  for (i = 1; i <= length(bytes); i++) digits = digits sprintf("%02x", ord[substr(bytes, i, 1)])
  return digits
}

# -A reads a text of any length on one line.
function base64_decode(text, file) {
  write("base64", text)
  if (system("openssl base64 -d -A -in base64 -out " file)) failed()
}

function failed() {
  print "reference-sh: a command failed" | "cat >&2"
  exit 1
}
