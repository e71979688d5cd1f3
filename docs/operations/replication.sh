#!/bin/sh
# Run by the image of PostgreSQL when the database is made: lets a standby in the same network follow it.
echo 'host replication postgres samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
