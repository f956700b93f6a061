"""What looks after a site that is published."""
