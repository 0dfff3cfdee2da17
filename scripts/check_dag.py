"""Loads the DAG as Airflow does, renders its commands for a night, and says what is not as it must be."""

import datetime
import sys

from airflow.models.dagbag import DagBag
from airflow.sdk.definitions.context import Context

bag = DagBag(dag_folder="jobs/airflow", include_examples=False)
assert not bag.import_errors, bag.import_errors
assert list(bag.dags) == ["entente_nightly"], bag.dags
dag = bag.dags["entente_nightly"]
run, check = dag.get_task("run"), dag.get_task("check")

assert [task.task_id for task in dag.topological_sort()] == ["run", "check"]
assert dag.max_active_runs == 1 and not dag.catchup
# A dead driver's lock is taken over after a minute.
assert run.retries == 2 and run.retry_delay > datetime.timedelta(minutes=1), (run.retries, run.retry_delay)
assert check.retries == 0

night = datetime.datetime(2026, 1, 5, 2, 30, tzinfo=datetime.timezone.utc)
batches = set()
for attempt in (1, 2):
    dag_copy = bag.dags["entente_nightly"].get_task("run")
    env = dag_copy.render_template(dict(dag_copy.env), Context(logical_date=night, dag=dag, try_number=attempt))
    batches.add(env["ENTENTE_BATCH"])
assert batches == {"2026-01-05"}, batches
# Nothing is pasted into the command: a shell sees variables only.
assert all("{{" not in task.bash_command for task in (run, check))
sys.exit(0)
