"""`python -m generator VERB`, and `inspection-reports VERB` where the program is installed."""

import gc
import os


def main() -> None:
    """Run the verb that the command line names."""
    # pydantic would look through all that is installed for what wants to hear of its models: a fifteenth of a start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Child processes import this module too, and need none of the commands.
    from generator import commands
    from generator.resources import COMMAND

    try:
        commands.main(prog_name=COMMAND)
    finally:
        gc.freeze()  # the process ends, and its memory with it: Python would look through all of that once more


if __name__ == "__main__":
    main()
