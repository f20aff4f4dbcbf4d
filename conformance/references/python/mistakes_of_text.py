"""Groups text (M-13, M-14) and lines (M-15 to M-17)."""


def text_variants(_situation):
    return {"text-gbk": [{"encoding": "gbk"}], "text-latin1": [{"encoding": "latin-1"}]}


def lines_variants(_situation):
    return {
        "crlf-lines": [{"separator": "\r\n"}],
        "final-newline": [{"final": "\n"}],
        "lines-left-out": [{"leaves_out_empty": True}],
    }
