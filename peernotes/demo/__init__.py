"""The demo's content: two services that do not exist, and the people in them.

Everything here is invented. No text, name, date or identifier belongs to a
real person or comes from a real record.

Format
------
`demo.toml` names the services and the one password that all demo people share.
Each service is a folder with one file per noun:

- `service.toml`: the service and its policy versions, oldest first. `switches`
  holds what differs from the preset of `model`, and what that leaves open. A version is in force
  from its `days_ago` until the next one begins.
- `people.toml`: `staff`, `consumers`, `carers`, `supporters`, `assignments`, `conflicts`.
  A consumer has a key like a username even with `login = false`.
- `supervision.toml`: which peer supervisor supervises whom, when they met, and what was said of the model.
- `choosing.toml`: how peer workers introduce themselves, what people wish of peer support, and first meetings.
- `evaluation.toml`: when people were asked how it is going, and what they answered.
- `groups.toml`: groups by a template, who leads them and who joined.
- `notes.toml`: peer notes. Each step that a note went through is a table of
  its own (`handed_over`, `returned`, `agreed`, `finalised`, `declined`, ...);
  `status` must fit the steps, and the loader replays them.
- `record_entries.toml`: entries by clinicians; `corrected` is a second version, `plan_items` are
  what a care plan says will be done.
- `about_me.toml`, `goals.toml`, `agreements.toml`, `crisis_plans.toml`, `team_statements.toml`, `consents.toml`, `contacts.toml`, `concerns.toml`.
- `team_meetings.toml`: meetings of the team, and what they talked about of whom.
- `reads.toml`: who looked at what, and who was refused.
- `emergencies.toml`: records that were opened in an emergency, and what a privacy officer found.

Moments are `days_ago` (whole days before the day of loading, at least 1, so
that nothing lies in the future) with a wall-clock `time` in the service's time
zone; the demo is always fresh. `minutes` are minutes. Only dates of birth are
calendar dates.

Text that a consumer took out is empty here as it is in the database: at
finalising and declining, what was not shared is purged. So a removed section
of a closed note has `text = ""`; declined, deferred and lapsed notes have no
sections at all, and leave a line in the contact log by themselves. `before` is
what the peer worker had written where the consumer then wrote their own words.

`content.load()` reads and checks all of this without Django; `load.load()` plays
it back into the database, step by step and in order of time (`replay`).
"""
