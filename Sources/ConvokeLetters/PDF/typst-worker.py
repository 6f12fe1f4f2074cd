"""Sets letters with Typst: an order in JSON on each line of standard input, an answer in JSON on each line of output."""
import base64
import json
import sys

sys.path[:0] = sys.argv[1:]
import typst  # noqa: E402

FONTS = typst.Fonts(include_system_fonts=True)


def answer(**values):
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


answer(version=typst.__version__, families=sorted(set(FONTS.families())))
compilers = {}
for line in sys.stdin:
    order = json.loads(line)
    root = order["root"]
    if root not in compilers:
        # Packages would come from the network: there is no folder of them, and the linter refuses to import any.
        compilers[root] = typst.Compiler(
            root + "/layout.typ", root=root, font_paths=FONTS, package_path=root + "/none",
            package_cache_path=root + "/none")
    try:
        pdf = compilers[root].compile(
            format="pdf", sys_inputs={"letter": order["letter"]}, pdf_standards="ua-1", timestamp=order["time"])
        answer(pdf=base64.b64encode(pdf).decode("ascii"))
    except typst.TypstError as error:
        answer(error=error.message, diagnostic=error.diagnostic, hints=error.hints)
