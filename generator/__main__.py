"""`python -m generator VERB`, and `inspection-reports VERB` where the program is installed."""


def main() -> None:
    """Run the verb that the command line names."""
    # Child processes import this module too, and need none of the commands.
    from generator import commands
    from generator.resources import COMMAND

    commands.main(prog_name=COMMAND)


if __name__ == "__main__":
    main()
