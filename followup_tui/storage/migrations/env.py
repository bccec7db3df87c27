"""Run by Alembic: brings the connection that it was handed to the revision that was asked for."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

from followup_tui.domain import models  # noqa: F401  (it fills the metadata)
from followup_tui.storage import search_index


def plain_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write types into a new revision as what they are in the file, so that it outlives the models."""
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    render_item=plain_type,
)
# The transaction belongs to whoever handed the connection in; this begins none of its own.
with context.begin_transaction():
    search_index.drop(connection.exec_driver_sql)
    context.run_migrations()
    search_index.create(connection.exec_driver_sql)
