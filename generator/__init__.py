"""Turn inspection reports on children's services into a website that puts councils side by side.

The sub-packages stand in the order data flows through them; imports follow the arrows only:

    documents -> frameworks -> corpus -> analysis -> views -> publish      (all rest on `model`)

Beside them: `english` words what no report prints, `open_data` and `search_index` serve those who take data and those
who search, `markdown` renders, `incremental` tells what need not be made again, and `pipeline` asks them all in order.
"""

__version__ = "0.1.0"
