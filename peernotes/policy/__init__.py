"""Floor 1: what is allowed, and why not. Pure functions over frozen facts: no Django, clock, table or setting.

The rule of all rules: policy and role and open assignment and no conflict of interest and consent. Deny wins.
A consumer may narrow what the policy allows and never widen it. Every refusal carries a code.
"""
