#!/bin/sh
# Creates the secrets for compose.yaml, once: with other secrets, neither the database nor the console can be opened.
set -eu
cd "$(dirname "$0")"
[ ! -e secrets ] || { echo 'deploy/secrets already exists; nothing was created.' >&2; exit 1; }

# Only the owner can access the folder. The containers see only the files, which their users can read.
mkdir -m 0700 secrets
password=$(openssl rand -hex 32)
printf %s "$password" >secrets/database-password
printf %s "postgres://directory:$password@postgres/directory" >secrets/database-url
openssl rand -hex 32 >secrets/admin-token
chmod 0444 secrets/*
