"""Asks an engine for what needs no container, with the published Python client, and prints what came back as JSON."""
import json

import anyio
import dagger
from dagger import dag


async def main():
    async with dagger.connection():
        tree = dag.directory().with_new_file("a.txt", "hi\n").with_new_file("src/b.py", "")
        copied = dag.directory().with_directory("app", tree, exclude=["*.txt"])
        secret = dag.set_secret("token", "s3cret")
        loaded = dag.load_directory_from_id(await copied.id())
        try:
            await tree.file("nope").contents()
            problem = ""
        except dagger.QueryError as error:
            problem = str(error)
        answers = {
            "entries": await tree.entries(),
            "contents": await tree.file("a.txt").contents(),
            "glob": await loaded.glob("**"),
            "plaintext": await secret.plaintext(),
            "missing": problem,
        }
        print(json.dumps(answers))


anyio.run(main)
