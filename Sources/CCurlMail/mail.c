#include "convoke_mail.h"

#include <curl/curl.h>
#include <string.h>

struct source {
    const char *bytes;
    size_t left;
};

static size_t give(char *room, size_t size, size_t count, void *context) {
    struct source *source = context;
    size_t most = size * count;
    size_t given = source->left < most ? source->left : most;
    memcpy(room, source->bytes, given);
    source->bytes += given;
    source->left -= given;
    return given;
}

/* What the server says goes nowhere: it may name the recipient. */
static size_t ignore(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    (void)context;
    return size * count;
}

struct convoke_mail_result convoke_send_mail(
    const char *url, const char *from, const char *to, const char *message, size_t length,
    const char *user, const char *password, int must_encrypt, long seconds) {
    struct convoke_mail_result result = {CURLE_FAILED_INIT, 0};
    struct source source = {message, length};
    struct curl_slist *recipients = curl_slist_append(NULL, to);
    CURL *curl = curl_easy_init();
    if (curl != NULL && recipients != NULL) {
        curl_easy_setopt(curl, CURLOPT_URL, url);
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from);
        curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
        curl_easy_setopt(curl, CURLOPT_READDATA, &source);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
        curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, ignore);
        curl_easy_setopt(curl, CURLOPT_USE_SSL, must_encrypt ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_TRY);
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds * 2);
        /* Signals belong to the server. */
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        if (user != NULL) curl_easy_setopt(curl, CURLOPT_USERNAME, user);
        if (password != NULL) curl_easy_setopt(curl, CURLOPT_PASSWORD, password);
        result.curl_code = curl_easy_perform(curl);
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &result.response_code);
    }
    curl_slist_free_all(recipients);
    if (curl != NULL) curl_easy_cleanup(curl);
    return result;
}
