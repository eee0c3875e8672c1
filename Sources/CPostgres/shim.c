#include "CPostgres.h"

#include "COpen.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

static const char *const usual_names[] = {"libpq.so.5", "libpq.so", NULL};

// The numbers of libpq.
enum {
    CONNECTION_OPEN = 0,
    RESULT_EMPTY = 0,
    RESULT_COMMAND = 1,
    RESULT_ROWS = 2,
    RESULT_COPY = 4,
    RESULT_SYNC = 10,
    FORMAT_BINARY = 1,
};

typedef void (*listener)(void *, const char *);

static struct library {
    void *(*connect)(const char *const *, const char *const *, int);
    int (*status)(const void *);
    char *(*message)(const void *);
    void (*finish)(void *);
    listener (*listen)(void *, listener, void *);
    int (*transaction)(const void *);
    void *(*script)(void *, const char *);
    int (*pipeline)(void *);
    int (*sync)(void *);
    int (*end)(void *);
    int (*prepare)(void *, const char *, const char *, int, const unsigned int *);
    int (*run)(void *, const char *, int, const char *const *, const int *, const int *, int);
    int (*send)(void *, const char *, int);
    int (*sent)(void *, const char *);
    void *(*next)(void *);
    void (*clear)(void *);
    int (*outcome)(const void *);
    char *(*problem)(const void *, int);
    char *(*changed)(void *);
    int (*rows)(const void *);
    int (*columns)(const void *);
    unsigned int (*type)(const void *, int);
    int (*is_null)(const void *, int, int);
    int (*length)(const void *, int, int);
    char *(*value)(const void *, int, int);
} pq;

static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;

static int load(const char *library) {
    struct library found;
    const struct {
        const char *name;
        void *place;
    } wanted[] = {
        {"PQconnectdbParams", &found.connect},
        {"PQstatus", &found.status},
        {"PQerrorMessage", &found.message},
        {"PQfinish", &found.finish},
        {"PQsetNoticeProcessor", &found.listen},
        {"PQtransactionStatus", &found.transaction},
        {"PQexec", &found.script},
        {"PQenterPipelineMode", &found.pipeline},
        {"PQpipelineSync", &found.sync},
        {"PQexitPipelineMode", &found.end},
        {"PQsendPrepare", &found.prepare},
        {"PQsendQueryPrepared", &found.run},
        {"PQputCopyData", &found.send},
        {"PQputCopyEnd", &found.sent},
        {"PQgetResult", &found.next},
        {"PQclear", &found.clear},
        {"PQresultStatus", &found.outcome},
        {"PQresultErrorField", &found.problem},
        {"PQcmdTuples", &found.changed},
        {"PQntuples", &found.rows},
        {"PQnfields", &found.columns},
        {"PQftype", &found.type},
        {"PQgetisnull", &found.is_null},
        {"PQgetlength", &found.length},
        {"PQgetvalue", &found.value},
    };
    void *handle = open_library(library, usual_names);
    if (!handle) return POSTGRES_LIBRARY_ABSENT;
    for (size_t index = 0; index < sizeof wanted / sizeof wanted[0]; index++) {
        void *function = dlsym(handle, wanted[index].name);
        if (!function) return POSTGRES_LIBRARY_OTHER;
        memcpy(wanted[index].place, &function, sizeof function);
    }
    // Whoever is connected goes on with the library that was found first.
    if (!pq.connect) pq = found;
    return POSTGRES_LOADED;
}

int postgres_load(const char *library) {
    pthread_mutex_lock(&loading);
    int state = load(library);
    pthread_mutex_unlock(&loading);
    return state;
}

// Notices would be printed into whatever the program shows.
static void ignore(void *nothing, const char *notice) {
    (void)nothing;
    (void)notice;
}

void *postgres_connect(const char *const *names, const char *const *values) {
    void *connection = pq.connect(names, values, 1);
    if (connection) pq.listen(connection, ignore, NULL);
    return connection;
}

int postgres_is_open(const void *connection) { return pq.status(connection) == CONNECTION_OPEN; }
const char *postgres_message(const void *connection) { return pq.message(connection); }
void postgres_close(void *connection) { pq.finish(connection); }
int postgres_transaction(const void *connection) { return pq.transaction(connection); }

void *postgres_script(void *connection, const char *sql) { return pq.script(connection, sql); }

int postgres_prepare(void *connection, const char *name, const char *sql, int count, const unsigned int *types) {
    return pq.pipeline(connection) == 1 && pq.prepare(connection, name, sql, count, types) == 1;
}

int postgres_run(
    void *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats) {
    return pq.pipeline(connection) == 1 &&
           pq.run(connection, name, count, values, lengths, formats, FORMAT_BINARY) == 1;
}

int postgres_ask(void *connection) { return pq.sync(connection) == 1; }

void *postgres_answer(void *connection) {
    void *result = pq.next(connection);
    // What follows an answer says that it is over.
    for (void *next; result && (next = pq.next(connection));) pq.clear(next);
    return result;
}

int postgres_end(void *connection) {
    void *result = pq.next(connection);
    int is_over = result && pq.outcome(result) == RESULT_SYNC;
    if (result) pq.clear(result);
    return is_over && pq.end(connection) == 1;
}

int postgres_wants_rows(const void *result) { return pq.outcome(result) == RESULT_COPY; }
int postgres_send(void *connection, const char *bytes, int count) { return pq.send(connection, bytes, count) == 1; }

int postgres_sent_all(void *connection) { return pq.sent(connection, NULL) == 1; }

void *postgres_sent(void *connection) {
    void *result = NULL;
    for (void *next; (next = pq.next(connection));) {
        if (result && !postgres_succeeded(result)) {
            pq.clear(next);
            continue;
        }
        if (result) pq.clear(result);
        result = next;
    }
    return result;
}

void postgres_forget(void *result) { pq.clear(result); }

int postgres_succeeded(const void *result) {
    int outcome = pq.outcome(result);
    return outcome == RESULT_ROWS || outcome == RESULT_COMMAND || outcome == RESULT_EMPTY;
}

const char *postgres_problem(const void *result, int part) { return pq.problem(result, part); }
const char *postgres_changed(void *result) { return pq.changed(result); }
int postgres_rows(const void *result) { return pq.rows(result); }
int postgres_columns(const void *result) { return pq.columns(result); }
unsigned int postgres_type(const void *result, int column) { return pq.type(result, column); }
int postgres_is_null(const void *result, int row, int column) { return pq.is_null(result, row, column); }
int postgres_length(const void *result, int row, int column) { return pq.length(result, row, column); }
const char *postgres_value(const void *result, int row, int column) { return pq.value(result, row, column); }
