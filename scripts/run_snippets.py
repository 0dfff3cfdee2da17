"""Runs the fenced snippets of a page, those of the engines that are named, each in the present directory; fails with the first that fails.

    run_snippets.py PAGE ENGINE...

A snippet's first line says language and engine: ```python polars, ```sql duckdb, ```sh hive. Those of an engine run in order, in one directory.
"""

import contextlib
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

FENCE = re.compile(r"^```(\w+) (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main(page, engines):
    snippets = FENCE.findall(pathlib.Path(page).read_text(encoding="utf-8"))
    missing = set(engines) - {engine for _, engine, _ in snippets}
    if missing:
        sys.exit(f"{page} has no snippet for {', '.join(sorted(missing))}")
    for engine in engines:
        with thrift_server() if engine == "hive" else contextlib.nullcontext() as environment:
            for language, named, code in snippets:
                if named == engine:
                    run(language, engine, code, environment)


def run(language, engine, code, environment):
    print(f"--- {language} {engine}", flush=True)
    command, text = {
        "python": ([sys.executable, "-"], code),
        "sql": (["duckdb"], code),
        "sh": (["bash", "-euo", "pipefail", "-c", code], None),
    }[language]
    if engine == "spark":
        text = (
            "from pyspark.sql import SparkSession\n"
            "spark = SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false')"
            ".config('spark.driver.bindAddress', '127.0.0.1').config('spark.driver.host', 'localhost')"
            ".config('spark.sql.shuffle.partitions', '2').getOrCreate()\n"
            "spark.sparkContext.setLogLevel('ERROR')\n" + code
        )
    done = subprocess.run(command, input=text, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    print(done.stdout, end="", flush=True)
    if done.returncode != 0 or not done.stdout.strip() and language != "sh":
        sys.exit(f"FAIL  {language} {engine}: status {done.returncode}, and it printed {done.stdout!r}\n{done.stderr[-4000:]}")


@contextlib.contextmanager
def thrift_server():
    """Spark's Thrift server on loopback, with a metastore of its own; beeline's port is put in place of 10000."""
    import pyspark

    jars = os.path.join(os.path.dirname(pyspark.__file__), "jars", "*")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        bin_folder = pathlib.Path(folder, "bin")
        bin_folder.mkdir()
        beeline = bin_folder / "beeline"
        beeline.write_text(
            "#!/usr/bin/env bash\n"
            f'exec java -cp "{jars}" org.apache.hive.beeline.BeeLine --silent=true -n check "${{@//localhost:10000/127.0.0.1:{port}}}"\n'
        )
        beeline.chmod(0o755)
        settings = {
            "spark.ui.enabled": "false",
            "spark.driver.host": "localhost",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.sql.warehouse.dir": folder + "/managed",
            "spark.hadoop.javax.jdo.option.ConnectionURL": f"jdbc:derby:;databaseName={folder}/metastore;create=true",
            "spark.hadoop.hive.server2.thrift.bind.host": "127.0.0.1",
            "spark.hadoop.hive.server2.thrift.port": str(port),
            "spark.hadoop.hive.exec.scratchdir": folder + "/scratch",
            "spark.sql.shuffle.partitions": "2",
        }
        submit = ["java", "-Xmx1g", "-cp", jars, "org.apache.spark.deploy.SparkSubmit", "--master", "local[1]"]
        for key, value in settings.items():
            submit += ["--conf", f"{key}={value}"]
        submit += ["--class", "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2", "spark-internal"]
        opened = (
            "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent "
            "java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar"
        ).split()
        submit[1:1] = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in opened]
        log_path = pathlib.Path(folder, "log")
        environment = dict(os.environ, SPARK_SCALA_VERSION="2.12", SPARK_HOME=os.path.dirname(pyspark.__file__))
        with open(log_path, "w", encoding="utf-8") as log:
            server = subprocess.Popen(submit, stdout=log, stderr=log, env=environment, cwd=folder)
        try:
            while not listens(port):
                if server.poll() is not None:
                    sys.exit("FAIL  the Thrift server ended:\n" + log_path.read_text(encoding="utf-8")[-4000:])
                time.sleep(1)
            # The snippets' scripts/entente is to use its own Spark.
            yield dict(os.environ, PATH=f"{bin_folder}:{os.environ['PATH']}")
        finally:
            server.terminate()
            server.wait()


def listens(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
