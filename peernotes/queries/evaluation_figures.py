"""What keeps the figures of an evaluation."""

from __future__ import annotations

WAITING = """
SELECT DISTINCT p.service_id FROM peernotes_evaluationperiod p
WHERE p.closed_at IS NOT NULL AND NOT p.called_off AND NOT EXISTS (SELECT FROM peernotes_evaluationfigures f WHERE f.period_id = p.id)"""
KEEP = """
WITH changes AS MATERIALIZED (SELECT * FROM peernotes_changes_of(%(service)s)),
once AS MATERIALIZED (SELECT * FROM peernotes_once_of(%(service)s)),
groups AS MATERIALIZED (SELECT * FROM peernotes_groups_of(%(service)s))
INSERT INTO peernotes_evaluationfigures (service_id, period_id, changes, once, groups)
SELECT p.service_id, p.id,
       coalesce((SELECT jsonb_agg(c) FROM changes c WHERE c.later_id = p.id), '[]'),
       coalesce((SELECT jsonb_agg(o) FROM once o WHERE o.period_id = p.id), '[]'),
       coalesce((SELECT jsonb_agg(g) FROM groups g WHERE g.period_id = p.id), '[]')
FROM peernotes_evaluationperiod p WHERE p.service_id = %(service)s AND p.closed_at IS NOT NULL AND NOT p.called_off
ON CONFLICT (period_id) DO NOTHING"""
