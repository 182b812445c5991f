"""Documents made to hurt: mutated real ones, bombs and made-up text, and what must hold whatever they are."""
