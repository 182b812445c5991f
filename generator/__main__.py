"""`python -m generator VERB`."""

if __name__ == "__main__":  # child processes import this module too, and need none of the commands
    from generator.commands import main

    main(prog_name="python -m generator")
