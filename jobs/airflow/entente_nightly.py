"""A night of Entente, and its check, as a DAG of Airflow 3: copy it to the DAGs folder.

A batch is named after the night it belongs to, so that a retry, a cleared task or a second run of
the same night replaces what the first one published. Needs a checkout with SPARK_HOME on the
worker; the commands are those of jobs/yarn/nightly and scripts/entente.
"""

import pendulum
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

# Settings.
HOME = "/opt/entente"
SPARK_HOME = "/opt/spark"
WAREHOUSE = "hdfs:///news/entente"
INPUT = "hdfs:///news/dumps"
SCHEDULE = "30 2 * * *"

with DAG(
    dag_id="entente_nightly",
    schedule=SCHEDULE,
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    # Old nights need no run of their own: the next one takes in every file that none has yet.
    catchup=False,
    # The warehouse has one writer.
    max_active_runs=1,
    default_args={
        "retries": 2,
        # A dead driver's lock is taken over after a minute: a retry that comes sooner would end with status 4.
        "retry_delay": pendulum.duration(minutes=5),
        "execution_timeout": pendulum.duration(hours=6),
        "append_env": True,
    },
    doc_md=__doc__,
) as dag:
    # Values reach the shell as variables, never as text of its command.
    run = BashOperator(
        task_id="run",
        bash_command='exec "$ENTENTE_HOME/jobs/yarn/nightly" "$ENTENTE_BATCH"',
        env={
            "SPARK_HOME": SPARK_HOME,
            "ENTENTE_HOME": HOME,
            "ENTENTE_INPUT": INPUT,
            "ENTENTE_WAREHOUSE": WAREHOUSE,
            "ENTENTE_BATCH": "{{ logical_date | ds }}",
        },
    )
    # Reads only; what it finds is no better at the second look.
    check = BashOperator(
        task_id="check",
        bash_command='exec "$ENTENTE_HOME/scripts/entente" --master yarn check --warehouse "$ENTENTE_WAREHOUSE"',
        env={"SPARK_HOME": SPARK_HOME, "ENTENTE_HOME": HOME, "ENTENTE_WAREHOUSE": WAREHOUSE},
        retries=0,
    )
    run >> check
