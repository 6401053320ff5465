"""Calls the Perspective API of a started Moot by Google's Python client, and prints what it gives back for each call.

Usage: python3 calls.py http://127.0.0.1:8080
"""

import json
import sys

from googleapiclient import discovery
from googleapiclient.errors import HttpError

RUDE = "You are a complete idiot and everybody here knows it."

client = discovery.build(
    "commentanalyzer",
    "v1alpha1",
    developerKey="any key",
    discoveryServiceUrl=sys.argv[1] + "/$discovery/rest?version=v1alpha1",
    static_discovery=False,
)

analyze = client.comments().analyze
suggest = client.comments().suggestscore

calls = {
    "analyze": lambda: analyze(
        body={
            "comment": {"text": RUDE},
            "requestedAttributes": {"TOXICITY": {}, "THREAT": {"scoreThreshold": 1}},
            "languages": ["en"],
            "doNotStore": True,
            "clientToken": "comment-17",
        }
    ),
    "emptyText": lambda: analyze(body={"comment": {"text": ""}, "requestedAttributes": {"TOXICITY": {}}}),
    "suggest": lambda: suggest(
        body={
            "comment": {"text": RUDE},
            "attributeScores": {"TOXICITY": {"summaryScore": {"value": 1}}},
            "languages": ["en"],
            "communityId": "harbour-news",
            "clientToken": "comment-17",
        }
    ),
}


def outcome(call):
    try:
        return {"answer": call().execute()}
    except HttpError as error:
        return {"status": error.status_code, "reason": error.reason, "details": error.error_details}


print(json.dumps({name: outcome(call) for name, call in calls.items()}))
