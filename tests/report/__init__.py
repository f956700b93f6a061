"""What is told, where it is told, and what a failure leaves behind."""
