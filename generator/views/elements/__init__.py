"""What several kinds of page show alike: a grade, a timeline, a later visit, a recommendation and its links."""
