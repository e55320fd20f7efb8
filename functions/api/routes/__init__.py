"""The routes, one module per thing a caller can do. Each leaves an APIRouter called `router`."""
