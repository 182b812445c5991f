"""A stand-in for the inspectorate's site, on this computer: a list of councils, a page for each, and files.

python -m tests.stand_in --port 8100 --made-up 30          made-up letters on 30 councils
python -m tests.stand_in --port 8100 --reports DIR         the PDFs of a folder
curl -X POST http://127.0.0.1:8100/next-day                publishes what was held back until then

documents    made-up letters and reports as PDFs, of made-up words
shelf        which council has published what, and what comes the next day
server       answers as the site does; for tests also badly, in each way a path is told to
faults       the ways to answer badly
"""
