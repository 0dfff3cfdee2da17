"""A warehouse's tables in DuckDB, and the few things that all notebooks share."""

import zlib
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import pandas as pd
from IPython import get_ipython
from IPython.display import Markdown, display
from pandas.io.formats.style import Styler

# Tables without which there is nothing to ask.
TABLES = (
    "articles",
    "mentions",
    "co_mentions",
    "entity_mentions",
    "coverage",
    "co_mention_trends",
    "entities",
    "tenures",
    "runs",
)
# Tables that have no file when nothing was rejected and everybody is in the lexicon: the columns that notebooks ask for.
OPTIONAL = {
    "rejected_articles": "published_month VARCHAR, reason VARCHAR, detail VARCHAR, input_file VARCHAR",
    "discovered_officials": "published_month VARCHAR, entity_id VARCHAR, name VARCHAR, country VARCHAR, office VARCHAR, articles BIGINT",
}

VIEWS = Path(__file__).resolve().parent.parent / "src/main/resources/views"

# Okabe and Ito's colours, told apart with any kind of colour vision; grey is for what is in the background.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442")
GREY = "#B8B8B8"

plt.rcParams.update(
    {
        "figure.dpi": 100,
        "figure.constrained_layout.use": True,
        "axes.prop_cycle": plt.cycler(color=COLOURS),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.axisbelow": True,
        "axes.titlelocation": "left",
        "axes.titlesize": "medium",
        "axes.grid": True,
        "grid.color": "#E6E6E6",
        "legend.frameon": False,
        "date.converter": "concise",
    }
)
pd.set_option("display.max_colwidth", None, "display.max_rows", 200, "display.precision", 3)


def connect(warehouse: str) -> duckdb.DuckDBPyConnection:
    """Opens an in-memory DuckDB that has a view for each table of the warehouse, and Entente's views for analysts."""
    root = Path(warehouse)
    if not root.is_dir():
        raise FileNotFoundError(
            f"no warehouse at {root.resolve()}: scripts/demo makes one of the sample, ENTENTE_WAREHOUSE names another"
        )
    db = duckdb.connect()
    db.execute("SET TimeZone = 'UTC'")
    for table in (*TABLES, *OPTIONAL):
        files = (root / table).resolve() / "**/*.parquet"
        if any((root / table).rglob("*.parquet")):
            literal = str(files).replace("'", "''")
            db.execute(
                f"CREATE VIEW {table} AS FROM read_parquet('{literal}', "
                "hive_partitioning = true, hive_types_autocast = false, union_by_name = true)"
            )
        elif table in OPTIONAL:
            db.execute(f"CREATE TABLE {table} ({OPTIONAL[table]})")
        else:
            raise FileNotFoundError(f"no files of table {table} in {root.resolve()}: scripts/entente check --warehouse {warehouse}")
    if "sentence_begin" not in db.table("mentions").columns:
        raise ValueError(
            f"{root.resolve()} was made by an older Entente: scripts/entente rebuild --from articles --warehouse {warehouse}"
        )
    # The very views of scripts/entente sql; all others may ask entity_names.
    for file in sorted(VIEWS.glob("*.sql"), key=lambda file: (file.stem != "entity_names", file.stem)):
        db.execute(f"CREATE VIEW {file.stem} AS {file.read_text(encoding='utf-8')}")
    return db


def busiest_month(db: duckdb.DuckDBPyConnection) -> str:
    """The month with most stories, the later of equals."""
    row = db.execute(
        """
        SELECT published_month FROM coverage WHERE published_month <> 'unknown'
        GROUP BY 1 ORDER BY sum(stories) DESC, 1 DESC LIMIT 1
        """
    ).fetchone()
    if row is None:
        raise ValueError("no article of this warehouse has a date: nothing is counted by date")
    return row[0]


def reading_table(rows: pd.DataFrame) -> Styler:
    """A table with its words aligned to be read, dates as dates; whatever the words hold is shown as text."""
    words = rows.select_dtypes(exclude=["number", "bool"]).columns
    dates = rows.select_dtypes("datetime").columns
    numbers = rows.select_dtypes("float").columns
    table = rows.style.hide(axis="index").set_uuid(f"{zlib.crc32(rows.to_csv().encode()):08x}").format(escape="html")
    table = table.format(lambda day: str(day).removesuffix(" 00:00:00"), subset=dates, na_rep="")
    table = table.format(lambda number: f"{number:.0f}" if number == int(number) else f"{number:.3g}", subset=numbers, na_rep="")
    table = table.set_table_styles({column: [{"selector": "th", "props": "text-align: left"}] for column in words})
    return table.set_properties(subset=words, **{"text-align": "left"}).set_properties(subset=dates, **{"white-space": "nowrap"})


def too_thin(why: str) -> None:
    """Says in place of a figure or table that the warehouse has too little for it."""
    display(Markdown(f"*Too thin: {why}*"))


def sql_cells(db: duckdb.DuckDBPyConnection) -> None:
    """Lets a cell that begins with `%%sql` hold one or more SQL statements; the rows of the last are shown."""

    def sql(_line: str, cell: str) -> Styler | None:
        rows = db.sql(cell)
        if rows is not None and len(rows) == 0:
            return too_thin("no row answers this here.")
        return None if rows is None else reading_table(rows.df())

    get_ipython().register_magic_function(sql, "cell", "sql")
