-- Each service has a database of its own and a role that owns it; no role can look into another's database.
-- The passwords are for one's own machine alone: what is not local gives each role its own.

CREATE ROLE planning LOGIN PASSWORD 'planning';
CREATE DATABASE planning OWNER planning;
REVOKE CONNECT ON DATABASE planning FROM PUBLIC;

CREATE ROLE production LOGIN PASSWORD 'production';
CREATE DATABASE production OWNER production;
REVOKE CONNECT ON DATABASE production FROM PUBLIC;

CREATE ROLE approval LOGIN PASSWORD 'approval';
CREATE DATABASE approval OWNER approval;
REVOKE CONNECT ON DATABASE approval FROM PUBLIC;

CREATE ROLE publishing LOGIN PASSWORD 'publishing';
CREATE DATABASE publishing OWNER publishing;
REVOKE CONNECT ON DATABASE publishing FROM PUBLIC;
