"""The screens of facturen and tarieven."""
