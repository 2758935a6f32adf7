package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Listen(protocol dagger.NetworkProtocol) string { return string(protocol) }
