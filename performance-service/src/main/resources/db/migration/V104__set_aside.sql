-- What could not be read is set aside where every service sets it aside (set_aside_event), as text.
INSERT INTO set_aside_event (feed, event_id, type, event, reason, at, tried_at)
    SELECT feed, event_id, type,
      jsonb_build_object('specversion', '1.0', 'id', event_id, 'source', '/' || feed || '/v1/feed', 'type', type, 'data', data)::text,
      reason, at, at
    FROM unreadable_event ON CONFLICT DO NOTHING;
DROP TABLE unreadable_event;
