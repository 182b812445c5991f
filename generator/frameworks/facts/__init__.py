"""What a report says besides its judgements and recommendations: one module for each kind of fact.

Each takes the sections of a report, with the place of every block, or their sentences, and gives the facts with their
places. None reads a file of the content folder or knows a framework. The words they look for, where they are lists of
words and no grammar, stand in a data file of the same name.
"""
