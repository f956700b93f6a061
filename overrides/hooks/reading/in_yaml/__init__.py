"""YAML that staff wrote: its values with their lines, fields and forms, and faults in plain words.

Which fields a file has, and what their values mean, stands in `content`.
"""
