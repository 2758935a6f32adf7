"""What the installed Python SDK registers for modules: each in a process of its own, all in one session of an engine.

usage: moduledefs engine --engine RELEASE --recipe-ids -- python scripts/record_python.py CASES.json OUT.json
CASES.json has files by path for each module, all of them named `app`; OUT.json gets `{"id": …}` or `{"error": …}` for each.
"""

import json
import os
import pathlib
import sys
import tempfile
import traceback

os.environ.update(
    DAGGER_MODULE="app",
    DAGGER_MAIN_OBJECT="App",
    DAGGER_DEFAULT_PYTHON_PACKAGE="app",
    OTEL_SDK_DISABLED="true",
)
sys.dont_write_bytecode = True

import dagger.mod._module as sdk  # noqa: E402
from dagger.mod import cli  # noqa: E402


async def note(error):
    print(f"{type(error).__name__}: {error}", file=sys.stderr)


def register(folder, id_file):
    sys.path.insert(0, f"{folder}/src")
    os.chdir(folder)
    sdk.TYPE_DEF_FILE = id_file
    cli.record_exception = note
    try:
        return cli.app(register=True) or 0
    except SystemExit as error:
        return error.code or 0
    except BaseException:
        traceback.print_exc()
        return 1


def record(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        id_file, error_file = f"{folder}/id.json", f"{folder}/error"
        child = os.fork()
        if child == 0:
            stream = os.open(error_file, os.O_CREAT | os.O_WRONLY)
            os.dup2(stream, 1)
            os.dup2(stream, 2)
            code = register(folder, id_file)
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code if isinstance(code, int) else 1)
        os.waitpid(child, 0)
        if os.path.exists(id_file):
            return {"id": json.loads(pathlib.Path(id_file).read_text())}
        said = pathlib.Path(error_file).read_text().replace(folder, "").strip().split("\n")
        return {"error": said[-1]}


cases = json.loads(pathlib.Path(sys.argv[1]).read_text())
pathlib.Path(sys.argv[2]).write_text(json.dumps({name: record(files) for name, files in cases.items()}))
