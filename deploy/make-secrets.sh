#!/bin/sh
# Makes the secrets of compose.yaml, once: a start with other ones would open neither the database nor the console.
set -eu
cd "$(dirname "$0")"
[ ! -e secrets ] || { echo 'deploy/secrets is there already; nothing was made.' >&2; exit 1; }

# The folder is its owner's alone; in the containers, which see the files alone, their users can read them.
mkdir -m 0700 secrets
password=$(openssl rand -hex 32)
printf %s "$password" >secrets/database-password
printf %s "postgres://directory:$password@postgres/directory" >secrets/database-url
openssl rand -hex 32 >secrets/admin-token
chmod 0444 secrets/*
