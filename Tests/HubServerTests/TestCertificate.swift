// A certificate for localhost and its key, for tests and for nothing else.

let testPrivateKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjny2JtXNi2lwgq30
    do2O4qGjukE0dmra6EPz2zKXSd2hRANCAATN2/saOIQ1S4V3MH8xAoFzToY22kzF
    Il0o0Gh5KUzyd6ogqW/0nC/kx6e6rlkNH+DmttPba8192L2L+Z83rSrn
    -----END PRIVATE KEY-----
    """

let testCertificate = """
    -----BEGIN CERTIFICATE-----
    MIIBnDCCAUGgAwIBAgIUPFEf4oPF4z0/qA2qHz6BjlSIlPkwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNzEyMjMyNVoYDzIxMjYxMTAz
    MTIyMzI1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAATN2/saOIQ1S4V3MH8xAoFzToY22kzFIl0o0Gh5KUzyd6ogqW/0nC/k
    x6e6rlkNH+DmttPba8192L2L+Z83rSrno28wbTAdBgNVHQ4EFgQUOMvzNx/kj7PF
    0obYGizNQ6nYqf0wHwYDVR0jBBgwFoAUOMvzNx/kj7PF0obYGizNQ6nYqf0wDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSQAwRgIhAJcWhLPEAMIbTL7VNDTpX/2J4bGIG8y7DKO6Ks3WSLHyAiEA
    gUtIaZ3HQvkGDMnco9u0ZVHrC8pRTPazd293PaxIFwM=
    -----END CERTIFICATE-----
    """
