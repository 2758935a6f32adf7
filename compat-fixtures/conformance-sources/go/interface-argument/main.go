package main

import "context"

type Duck interface {
	DaggerObject
	Quack(ctx context.Context) (string, error)
}

type Demo struct{}

func (m *Demo) Listen(ctx context.Context, duck Duck) (string, error) { return duck.Quack(ctx) }
