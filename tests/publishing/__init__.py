"""The whole way of a report, rehearsed on this computer: fetched, proposed, checked, built, deployed and proven.

python -m tests.publishing      the same steps as the workflows', against a stand-in for the inspectorate's site
"""
