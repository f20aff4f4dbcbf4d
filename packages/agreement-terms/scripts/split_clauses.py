"""Splits the printed agreements of a source document into numbered clauses.

Written from the rules of `src/verify/README.md`, apart from the TypeScript splitter, so that each can check the other.
A clause is a dict: id, parent, heading (or None), first, last (1-based lines), text (normalised), sha256.
"""

import hashlib
import re

CHINESE = "零一二三四五六七八九"
NUMERAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
SPACE = re.compile("[\t\n\x0b\f\r \x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
SENTENCE_MARK = re.compile("[，。；：！？,;:!?]")

LIST_MARK = re.compile(r"^\s*(?:[-•○◦]\s+|o\s+(?=[-•○◦o]\s|\*{0,2}\d))+")
HASHES = re.compile(r"^\s*#{1,6}\s+")
RULE_LINE = re.compile(r"^\s*(?:-\s*){3,}$")
CLAUSE = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)\.?(?![\d.条])")
ARTICLE_CN = re.compile(f"^第({NUMERAL})条[、.．\\s]")
ARTICLE_CN_DOT = re.compile(f"^({NUMERAL})[.．、]\\s*")
ARTICLE_DIGIT = re.compile(r"^(\d{1,2})\.?\s+(?=\D)")
POINT = re.compile(r"^(\d{1,2})\.\s+(?=\D)")
INLINE = re.compile(r"(?<=[。；;])[\s*]*(?:[-•○◦]\s+)?[\s*]*(?=\d{1,2}(?:\.\d{1,2})+)")
INLINE_ARTICLE = re.compile(r"(?<=[。；;])\s*(?=第)")


def chinese_number(word):
    tens, ten, ones = word.rpartition("十")
    return (CHINESE.index(tens) if tens else len(ten)) * 10 + (CHINESE.index(ones) if ones else 0)


def plain(line):
    """Printed text without the marks of the print and without white space."""
    line = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", line)
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    line = re.sub(r"(?<!\\)[*$]", "", line)
    line = line.replace("\\times", "×")
    line = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line)
    return SPACE.sub("", line)


def unmark(line):
    """The line without heading mark, list marks and leading emphasis."""
    bare = HASHES.sub("", line)
    bare = LIST_MARK.sub("", bare)
    return re.sub(r"^[\s*]+", "", bare)


def successors(clause_id):
    """The numbers that may follow this clause on the same line."""
    parts = [int(p) for p in clause_id.split("#")[0].split(".")]
    out = {".".join(map(str, parts + [1]))}
    while len(parts) > 1:
        out.add(".".join(map(str, parts[:-1] + [parts[-1] + 1])))
        parts.pop()
    return out


class Splitter:
    def __init__(self):
        self.clauses = [self.fresh("preamble", None)]
        self.taken = {"preamble"}
        self.article = 0
        self.points_of = None

    @staticmethod
    def fresh(clause_id, parent):
        return {"id": clause_id, "parent": parent, "marked": False, "pieces": []}

    @property
    def now(self):
        return self.clauses[-1]

    def open(self, number, marked=False):
        clause_id, copy = number, 1
        while clause_id in self.taken:
            copy += 1
            clause_id = f"{number}#{copy}"
        parent = number.rpartition(".")[0] or None
        while parent and parent not in self.taken:
            parent = parent.rpartition(".")[0] or None
        self.taken.add(clause_id)
        self.clauses.append(self.fresh(clause_id, parent))
        self.now["marked"] = marked
        self.points_of = None

    def add(self, line_number, text):
        if plain(text):
            self.now["pieces"].append((line_number, text))

    def take(self, line_number, raw):
        if RULE_LINE.match(raw):
            return
        marked = bool(HASHES.match(raw))
        text = unmark(raw)
        article, rest = self.article_start(text, marked)
        if article:
            self.article = article
            self.open(str(article), marked)
            text = rest
        else:
            number = CLAUSE.match(text)
            if number:
                self.open(number.group(1), marked)
                if int(number.group(1).split(".")[0]) > self.article:
                    self.article = int(number.group(1).split(".")[0])
                text = text[number.end():]
            else:
                text = self.point_start(text)
        self.inline(line_number, text)

    def article_start(self, text, marked):
        for pattern in (ARTICLE_CN, ARTICLE_CN_DOT):
            match = pattern.match(text)
            if match and (marked or chinese_number(match.group(1)) == self.article + 1):
                return chinese_number(match.group(1)), text[match.end():]
        match = ARTICLE_DIGIT.match(text)
        if match and marked:
            return int(match.group(1)), text[match.end():]
        return None, text

    def point_start(self, text):
        match = POINT.match(text)
        if not match or self.now["id"] == "preamble":
            return text
        base = self.points_of or self.now["id"].split("#")[0]
        wanted = 1 + sum(1 for c in self.clauses if c["parent"] == base)
        if int(match.group(1)) != wanted:
            return text
        self.open(f"{base}.{wanted}")
        self.points_of = base
        return text[match.end():]

    def inline(self, line_number, text):
        position = 0
        while self.now["id"] != "preamble":
            nxt = None
            for match in INLINE.finditer(text, position):
                number = CLAUSE.match(text[match.end():])
                if number and number.group(1) in successors(self.now["id"]):
                    nxt = (match.start(), match.end() + number.end(), number.group(1))
                    break
            if not nxt:
                break
            self.add(line_number, text[position:nxt[0]])
            self.open(nxt[2])
            position = nxt[1]
        text = text[position:]
        for match in INLINE_ARTICLE.finditer(text):
            tail = text[match.end():]
            head = ARTICLE_CN.match(tail)
            if head and chinese_number(head.group(1)) == self.article + 1 and not SENTENCE_MARK.search(tail):
                self.add(line_number, text[:match.start()])
                self.article += 1
                self.open(str(self.article), True)
                text = tail[head.end():]
                break
        self.add(line_number, text)

    def left_out(self):
        """Gives the number N.1 to text that stands under heading N when N.2 is the first number printed there."""
        for index, clause in enumerate(list(self.clauses)):
            pieces = clause["pieces"]
            children = [c["id"] for c in self.clauses if c["parent"] == clause["id"]]
            if clause["marked"] and len(pieces) > 1 and children and children[0] == clause["id"] + ".2":
                found = self.fresh(clause["id"] + ".1", clause["id"])
                found["pieces"], clause["pieces"] = pieces[1:], pieces[:1]
                self.clauses.insert(self.clauses.index(clause) + 1, found)


def finish(splitter):
    splitter.left_out()
    for clause in splitter.clauses:
        clause["text"] = plain("\n".join(text for _, text in clause["pieces"]))
        clause["first"] = min((n for n, _ in clause["pieces"]), default=None)
        clause["last"] = max((n for n, _ in clause["pieces"]), default=None)
        clause["sha256"] = hashlib.sha256(clause["text"].encode("utf-8")).hexdigest()
        clause["heading"] = heading_of(clause, splitter.clauses)
    return splitter.clauses


def heading_of(clause, clauses):
    if clause["id"] == "preamble" or not clause["pieces"]:
        return None
    if clause["marked"]:
        return plain(clause["pieces"][0][1]).rstrip("：:")
    has_children = any(c["parent"] == clause["id"] for c in clauses)
    if has_children and len(clause["text"]) <= 12 and not SENTENCE_MARK.search(clause["text"]):
        return clause["text"]
    return None


def title_of(line):
    return plain(unmark(line))


def is_continued(lines, start, article):
    """Whether the first number printed after this line goes on from `article`."""
    for raw in lines[start:]:
        text = unmark(raw)
        for pattern in (ARTICLE_CN, ARTICLE_CN_DOT):
            match = pattern.match(text)
            if match:
                return chinese_number(match.group(1)) == article + 1
        match = CLAUSE.match(text) or (HASHES.match(raw) and ARTICLE_DIGIT.match(text))
        if match:
            return article <= int(match.group(1).split(".")[0]) <= article + 1
    return False


def split_agreement(lines, start, titles):
    """The clauses of the agreement whose title stands on line `start` (0-based), up to the next foreign heading."""
    splitter = Splitter()
    for index in range(start, len(lines)):
        raw = lines[index]
        if splitter.article:
            if title_of(raw) in titles:
                break
            text = unmark(raw)
            numbered = CLAUSE.match(text) or splitter.article_start(text, True)[0]
            if HASHES.match(raw) and not numbered and not is_continued(lines, index + 1, splitter.article):
                break
        splitter.take(index + 1, raw)
    return finish(splitter)


def split_document(text, agreements):
    """{agreement id: clauses} of every agreement (id, title) found in the text."""
    lines = re.split(r"\r\n|\n|\r", text)
    titles = {SPACE.sub("", title) for _, title in agreements}
    found = {}
    for agreement, title in agreements:
        wanted = SPACE.sub("", title)
        start = next((i for i, line in enumerate(lines) if title_of(line) == wanted), None)
        if start is not None:
            found[agreement] = split_agreement(lines, start, titles)
    name_run_in_headings(found)
    return found


def name_run_in_headings(found):
    """An article heading printed on the line of its text is known from the agreements that print it alone."""
    alone = {(c["id"], c["heading"]) for clauses in found.values() for c in clauses if c["heading"]}
    for clauses in found.values():
        for clause in clauses:
            if clause["heading"] is None and clause["parent"] is None and clause["id"] != "preamble":
                fits = [h for number, h in alone if number == clause["id"] and clause["text"].startswith(h)]
                clause["heading"] = max(fits, key=len, default=None)
