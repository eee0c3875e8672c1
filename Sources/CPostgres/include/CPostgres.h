// PostgreSQL through libpq, which is looked for when it is wanted and never linked: a machine without it can do
// everything but open a PostgreSQL database. Its functions are declared in the shim, because their binary interface has
// not changed for twenty years, so nothing but the library itself is needed. A connection, and a result, is used by one
// thread at a time.

#ifndef CPOSTGRES_H
#define CPOSTGRES_H

enum {
    POSTGRES_LOADED = 0,
    // No library of these names could be opened.
    POSTGRES_LIBRARY_ABSENT = 1,
    // A library was opened that does not have the functions.
    POSTGRES_LIBRARY_OTHER = 2,
};

// Opens the library that is named, or the one that Debian installs when `library` is NULL. Everything below needs that
// one of these calls has answered POSTGRES_LOADED.
int postgres_load(const char *library);

// Connects with these parameters; both lists end with NULL, and a `dbname` that is a URL is taken apart. Answers NULL
// only without memory; whether the connection is open has to be asked.
void *postgres_connect(const char *const *names, const char *const *values);
int postgres_is_open(const void *connection);
// What the connection says went wrong last.
const char *postgres_message(const void *connection);
void postgres_close(void *connection);

enum { POSTGRES_IDLE = 0, POSTGRES_IN_TRANSACTION = 2, POSTGRES_IN_FAILED_TRANSACTION = 3 };

// Whether a transaction is open, as one of the numbers above, or another one when nobody knows.
int postgres_transaction(const void *connection);

// Runs statements without arguments, and waits for the answer to the last one, or to the one that failed: a result that
// has to be forgotten; NULL when nothing came. Not while answers to the statements below are missing.
void *postgres_script(void *connection, const char *sql);
void postgres_forget(void *result);

// These send a statement and wait for nothing; 0 when the connection broke. The arguments and the columns of the answer
// are in PostgreSQL's binary forms.
int postgres_prepare(void *connection, const char *name, const char *sql, int count, const unsigned int *types);
int postgres_run(
    void *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats);
// Asks for the answers to all that was sent; 0 when the connection broke. Behind a statement that failed none is run.
int postgres_ask(void *connection);
// Waits for the next answer, in the order in which statements were sent: a result that has to be forgotten. A statement
// that was not run has not succeeded and says nothing. NULL when the connection broke.
void *postgres_answer(void *connection);
// Says that the last answer was taken; 0 when the connection broke.
int postgres_end(void *connection);

// Whether a script has come to a COPY … FROM STDIN, which wants its rows now.
int postgres_wants_rows(const void *result);
// Gives it some of them, while the server takes in those before; 0 when the connection broke.
int postgres_send(void *connection, const char *bytes, int count);
// Says that these were all; 0 when the connection broke.
int postgres_sent_all(void *connection);
// Waits for the end of the script behind them: the answer that says what failed, or the last one.
void *postgres_sent(void *connection);

int postgres_succeeded(const void *result);

enum { POSTGRES_STATE = 'C', POSTGRES_PRIMARY = 'M', POSTGRES_DETAIL = 'D' };

// A part of what a failed result says; NULL where it says nothing.
const char *postgres_problem(const void *result, int part);
// How many rows a statement changed, in digits; empty for one that changes none.
const char *postgres_changed(void *result);
int postgres_rows(const void *result);
int postgres_columns(const void *result);
unsigned int postgres_type(const void *result, int column);
int postgres_is_null(const void *result, int row, int column);
int postgres_length(const void *result, int row, int column);
const char *postgres_value(const void *result, int row, int column);

#endif
