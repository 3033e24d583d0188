package headwater.flow.python;

import headwater.flow.NodeKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What dotted names of known packages mean.
final class Origins {
    private static final Set<String> THIRD_PARTY = Set.of(
            "aiohttp",
            "anyio",
            "arrow",
            "azure",
            "boto3",
            "bs4",
            "click",
            "cv2",
            "dask",
            "dateutil",
            "docker",
            "dotenv",
            "duckdb",
            "fsspec",
            "gcsfs",
            "geopandas",
            "git",
            "google",
            "great_expectations",
            "httpx",
            "jinja2",
            "joblib",
            "keras",
            "kubernetes",
            "lightgbm",
            "loguru",
            "lxml",
            "matplotlib",
            "mlflow",
            "networkx",
            "nltk",
            "numpy",
            "openai",
            "pandas",
            "papermill",
            "paramiko",
            "pendulum",
            "PIL",
            "polars",
            "psutil",
            "psycopg2",
            "pyarrow",
            "pydantic",
            "pymongo",
            "pytz",
            "rasterio",
            "ray",
            "redis",
            "requests",
            "rich",
            "s3fs",
            "scipy",
            "seaborn",
            "shapely",
            "sklearn",
            "snowflake",
            "spacy",
            "sqlalchemy",
            "structlog",
            "tensorflow",
            "torch",
            "tqdm",
            "transformers",
            "typer",
            "wandb",
            "xarray",
            "xgboost",
            "yaml");

    private static final Set<String> FOREIGN_DECORATORS =
            Set.of("airflow", "celery", "dagster", "invoke", "fabric", "kfp", "locust", "luigi", "metaflow", "pytest");

    private Origins() {}

    /// What a dotted name refers to that an import gives.
    static Referent of(String origin) {
        var last = last(origin);
        if (!isPrefect(origin)) {
            return new Referent.Outside(origin);
        }
        return switch (last) {
            case "task" -> new Referent.Decorator(NodeKind.TASK);
            case "materialize" -> new Referent.Decorator(NodeKind.TASK);
            case "flow" -> new Referent.Decorator(NodeKind.SUBFLOW);
            default -> new Referent.Prefect(origin);
        };
    }

    /// What the objects of a class of Prefect's are, as `prefect.flows.Flow`; null when it is neither tasks nor flows.
    static @Nullable NodeKind instances(String origin) {
        return switch (last(origin)) {
            case "Task", "MaterializingTask" -> NodeKind.TASK;
            case "Flow" -> NodeKind.SUBFLOW;
            default -> null;
        };
    }

    static boolean isPrefect(String origin) {
        return origin.equals("prefect") || origin.startsWith("prefect.");
    }

    static boolean isStandard(String origin) {
        return StandardLibrary.has(first(origin));
    }

    /// Whether calling this name, found nowhere, may be a step of the flow: a function, not a
    /// class, and not of a package that everybody knows.
    static boolean mayBeStep(String reference, String origin) {
        var last = last(origin);
        if (isStandard(origin) || isPrefect(origin) || last.isEmpty() || !Character.isLowerCase(last.charAt(0))) {
            return false;
        }
        boolean dotted = reference.contains(".");
        return !dotted || origin.startsWith(".") || (reference.equals(origin) && !THIRD_PARTY.contains(first(origin)));
    }

    static boolean isThirdParty(String origin) {
        return THIRD_PARTY.contains(first(origin));
    }

    /// The kind of node that a call of this name of Prefect's own is, null when it is plain code.
    static @Nullable NodeKind kind(String origin) {
        var last = last(origin);
        if (last.equals("run_deployment")) {
            return NodeKind.DEPLOYMENT;
        }
        if (last.equals("execute_notebook")) {
            return NodeKind.NOTEBOOK;
        }
        if (last.matches("a?(create|update)_\\w+_artifact")) {
            return NodeKind.ARTIFACT;
        }
        return last.equals("pause_flow_run") || last.equals("suspend_flow_run") ? NodeKind.PAUSE : null;
    }

    /// What an imported decorator out of sight makes, judged by its local name; null when nothing
    /// indicates it.
    static @Nullable NodeKind decorator(String local, String origin) {
        if (FOREIGN_DECORATORS.contains(first(origin)) || isStandard(origin)) {
            return null;
        }
        return switch (last(local)) {
            case "task" -> NodeKind.TASK;
            case "flow" -> NodeKind.SUBFLOW;
            default -> null;
        };
    }

    static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    static String first(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }
}
