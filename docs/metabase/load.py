#!/usr/bin/env python3
"""Loads dashboard.json into a Metabase, and again after a change: what has the same name is replaced.

METABASE_URL       such as http://localhost:3000
METABASE_KEY       an API key of a group that may write the collection and query the database
METABASE_DATABASE  the warehouse's name in Metabase (default: Wagewire); add it there first, with the account wagewire_reader
"""

import json
import os
import pathlib
import sys
import urllib.error
import urllib.request

URL = os.environ.get("METABASE_URL", "http://localhost:3000").rstrip("/")
ROLE = "role"


def call(method, path, body=None):
    request = urllib.request.Request(
        URL + path,
        data=None if body is None else json.dumps(body).encode(),
        method=method,
        headers={"x-api-key": os.environ["METABASE_KEY"], "content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        sys.exit(f"Metabase refuses {method} {path}: {error.code} {error.read().decode(errors='replace')[:500]}")
    except urllib.error.URLError as error:
        sys.exit(f"no Metabase answers at {URL}: {error.reason}")


def rows(answer):
    return answer["data"] if isinstance(answer, dict) else answer


def named(things, name):
    return next((thing["id"] for thing in rows(things) if thing["name"] == name), None)


def put(kind, existing, body):
    """Replaces the one of that name, or makes it; returns its id."""
    known = named(existing, body["name"])
    if known is None:
        return call("POST", f"/api/{kind}", body)["id"]
    call("PUT", f"/api/{kind}/{known}", body)
    return known


def query(card, database, role):
    native = {"query": card["sql"], "template-tags": {}}
    if "{{" + ROLE + "}}" in card["sql"]:
        native["template-tags"][ROLE] = {
            "id": ROLE, "name": ROLE, "display-name": "Role", "type": "text", "required": True, "default": role}
    return {"type": "native", "database": database, "native": native}


def main():
    wanted = json.loads(pathlib.Path(__file__).with_name("dashboard.json").read_text(encoding="utf-8"))
    name = os.environ.get("METABASE_DATABASE", "Wagewire")
    database = named(call("GET", "/api/database"), name)
    if database is None:
        sys.exit(f"Metabase has no database named {name}; add the warehouse there first, or set METABASE_DATABASE")
    collection = named(call("GET", "/api/collection"), wanted["collection"])
    if collection is None:
        collection = call("POST", "/api/collection", {"name": wanted["collection"]})["id"]
    items = f"/api/collection/{collection}/items?models="

    cards = call("GET", items + "card")
    places = []
    for number, card in enumerate(wanted["cards"]):
        body = {
            "name": card["name"], "description": card["description"], "display": card["display"],
            "collection_id": collection, "dataset_query": query(card, database, wanted["role"]),
            "visualization_settings": card["settings"]}
        card_id = put("card", cards, body)
        x, y, width, height = card["at"]
        mapped = [{"parameter_id": ROLE, "card_id": card_id, "target": ["variable", ["template-tag", ROLE]]}]
        places.append({
            "id": -1 - number, "card_id": card_id, "col": x, "row": y, "size_x": width, "size_y": height,
            "visualization_settings": {},
            "parameter_mappings": mapped if body["dataset_query"]["native"]["template-tags"] else []})

    dashboard = {
        "name": wanted["name"], "description": wanted["description"], "collection_id": collection,
        "parameters": [{"id": ROLE, "name": "Role", "slug": ROLE, "type": "string/=", "sectionId": "string",
                        "default": [wanted["role"]]}]}
    dashboard_id = put("dashboard", call("GET", items + "dashboard"), dashboard)
    call("PUT", f"/api/dashboard/{dashboard_id}", dashboard | {"dashcards": places})
    print(f"{URL}/dashboard/{dashboard_id}")


if __name__ == "__main__":
    main()
