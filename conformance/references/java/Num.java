/** A number stays the text that it was read as, so that `seq` is echoed as it came. */
record Num(String text) {}
