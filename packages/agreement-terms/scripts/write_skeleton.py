#!/usr/bin/env python3
"""Writes the clause skeletons of the agreements from your own copy of the source document.

    python3 write_skeleton.py SOURCE             writes ../src/skeleton/generated/ (no sentence of SOURCE is kept)
    python3 write_skeleton.py SOURCE --check     exits 1 when the committed files differ from what SOURCE gives
    python3 write_skeleton.py SOURCE --titles T  prints the skeletons of the agreements named in the JSON file T as JSON
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys

from split_clauses import split_document

AGREEMENTS = [
    ("platform", "阿里云大数据平台服务协议"),
    ("maxcompute", "大数据计算服务MaxCompute（原名ODPS）服务协议"),
    ("rule-engine", "规则引擎服务协议"),
    ("rule-engine-mobile-beta", "规则引擎移动定向营销版本公测服务协议"),
    ("recommendation-engine", "推荐引擎服务协议"),
    ("dashu", "搭数服务协议"),
    ("datav", "数据可视化服务协议"),
    ("market-vendor", "服务市场服务商入驻协议"),
    ("machine-translation-beta", "机器翻译服务协议"),
    ("ecommerce-image", "电商图像分析服务协议"),
    ("face-recognition", "人脸识别服务协议"),
    ("image-analysis", "通用图像分析服务协议"),
    ("speech", "语音分析服务协议"),
    ("ocr", "印刷文字识别服务协议"),
    ("county-governance", "郡县图治服务协议"),
    ("experience-hall", "大数据体验馆服务协议"),
    ("persona-analysis", "画像分析服务协议"),
    ("stream-compute", "阿里云流计算服务协议"),
    ("public-trend", "公众趋势分析服务协议"),
]

TARGET = pathlib.Path(__file__).resolve().parent.parent / "src" / "skeleton" / "generated"
BANNER = "// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.\n"


def camel(name):
    return re.sub(r"-(\w)", lambda m: m.group(1).upper(), name)


def type_name(agreement):
    name = camel(agreement)
    return name[0].upper() + name[1:] + "ClauseId"


def row(clause):
    out = [clause["id"], clause["first"], clause["last"], clause["sha256"]]
    return out + [clause["heading"]] if clause["heading"] else out


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def text_digest(rows):
    """Digest of the wording: clause ids and text hashes, one a line."""
    return sha256("".join(f"{r[0]} {r[3]}\n" for r in rows))


def rows_digest(rows):
    """Digest of everything a skeleton says."""
    return sha256(rows_text(rows))


def clause_ids_of(agreement, title, rows):
    ids = "".join(f"\n  | '{r[0]}'" for r in rows)
    return f"/** Clause ids of `{agreement}` ({title}), in the order of the print. */\nexport type {type_name(agreement)} ={ids};\n\n"


def rows_text(rows):
    """Id, first line, last line, text hash and heading, tab-separated, one clause a line."""
    return "".join("\t".join(map(str, (r + [""])[:5])) + "\n" for r in rows)


def skeleton_of(agreement, title, rows):
    return (
        f"/** Clause skeleton of `{agreement}` ({title}). */\n"
        f"export const {camel(agreement)}: Skeleton<'{agreement}', ClauseId<'{agreement}'>> = /* @__PURE__ */ packedSkeleton(\n"
        f"  '{agreement}',\n  '{title}',\n  `{rows_text(rows)}`,\n);\n\n"
    )


def agreement_json(agreement, title, rows):
    clauses = ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows)
    return f'{{"agreement": "{agreement}", "title": "{title}", "clauses": [\n{clauses}\n]}}'


def clause_ids_module(skeletons):
    members = "".join(f"  '{a}': {type_name(a)};\n" for a, _, _ in skeletons)
    return (
        f"{BANNER}\n{''.join(clause_ids_of(*skeleton) for skeleton in skeletons)}"
        f"/** Agreement id to the union of its clause ids. */\nexport interface ClauseIdsOfAgreement {{\n{members}}}\n"
    )


def skeletons_module(skeletons):
    """One module for all: nineteen files would take twenty milliseconds more to load. A bundler keeps only what is imported."""
    names = "".join(f"  {camel(a)},\n" for a, _, _ in skeletons)
    ids = "".join(f"  '{a}',\n" for a, _, _ in skeletons)
    return (
        f"{BANNER}import {{ packedSkeleton }} from '../packed-skeleton.ts';\n"
        "import type { AgreementId, AnySkeleton, ClauseId, Skeleton } from '../skeleton.ts';\n\n"
        f"{''.join(skeleton_of(*skeleton) for skeleton in skeletons)}"
        f"/** The skeletons of all nineteen agreements, in the order of the print. */\n"
        f"export const skeletons: readonly AnySkeleton[] = [\n{names}];\n\n"
        f"/** The ids of the nineteen agreements, in the order of the print. */\n"
        f"export const agreementIds: readonly AgreementId[] = [\n{ids}];\n"
    )


def manifest_module(skeletons):
    members, all_rows = "", ""
    for agreement, _, rows in skeletons:
        members += f"    '{agreement}': {{\n      text: '{text_digest(rows)}',\n      rows: '{rows_digest(rows)}',\n    }},\n"
        all_rows += f"{agreement} {rows_digest(rows)}\n"
    return (
        f"{BANNER}import type {{ Manifest }} from '../manifest.ts';\n\n"
        "/** Digests of the committed skeletons. */\n"
        f"export const manifest: Manifest = {{\n  digest: '{sha256(all_rows)}',\n  agreements: {{\n{members}  }},\n}};\n"
    )


def skeletons_of(source, agreements):
    found = split_document(source, agreements)
    absent = [agreement for agreement, _ in agreements if agreement not in found]
    if absent:
        sys.exit("not found in the source document: " + ", ".join(absent))
    return [(agreement, title, [row(c) for c in found[agreement]]) for agreement, title in agreements]


def modules(skeletons):
    return {
        "clause-ids.ts": clause_ids_module(skeletons),
        "skeletons.ts": skeletons_module(skeletons),
        "manifest.ts": manifest_module(skeletons),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--titles", type=pathlib.Path)
    options = parser.parse_args()
    source = options.source.read_text(encoding="utf-8")

    if options.titles:
        titles = [(t["agreement"], t["title"]) for t in json.loads(options.titles.read_text(encoding="utf-8"))]
        print("[" + ",\n".join(agreement_json(*skeleton) for skeleton in skeletons_of(source, titles)) + "]")
        return

    files = modules(skeletons_of(source, AGREEMENTS))
    if options.check:
        differing = [n for n, text in files.items() if not (TARGET / n).is_file() or (TARGET / n).read_text("utf-8") != text]
        if differing:
            sys.exit("differs from the source document: " + ", ".join(differing))
        return
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (TARGET / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
