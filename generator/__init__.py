"""Turn inspection reports on children's services into a website that puts councils side by side.

The sub-packages stand in the order data flows through them; imports follow the arrows only:

    documents -> frameworks -> corpus -> analysis -> views -> publish      (all rest on `model`)
"""

__version__ = "0.1.0"
