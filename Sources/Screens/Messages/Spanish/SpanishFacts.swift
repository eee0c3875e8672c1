// What happened to a thing, as its card tells it.

extension Spanish {
    static let facts = """
        = , %1 more
        , %1 más
        = supplier
        proveedor
        = customer
        cliente
        = correction
        corrección
        = scrap
        desecho
        = received
        recibido
        = tour %1 released
        recorrido %1 liberado
        = tour %1 taken back
        recorrido %1 retirado
        = count %1 asked for
        recuento %1 pedido
        = signed in
        entró
        = signed out
        salió
        = hold lifted
        bloqueo levantado
        = code %1 learned
        código %1 aprendido
        = code %1 forgotten
        código %1 olvidado
        = load %1 planned
        carga %1 prevista
        = picture taken
        foto tomada
        = order %1 received
        pedido %1 recibido
        = order %1 cancelled
        pedido %1 cancelado
        = told the hub
        dicho al hub
        = office data changed
        datos de oficina cambiados
        = tour %1 taken
        recorrido %1 tomado
        = tour %1 taken over from %2
        recorrido %1 tomado de %2
        = tour %1 taken from %2
        recorrido %1 quitado a %2
        = packing taken from %1
        empaque quitado a %1
        = count %1 taken from %2
        recuento %1 quitado a %2
        = inspection taken from %1
        revisión quitada a %1
        = taken out of the hand of %1
        quitado de la mano de %1
        = tour %1 put back
        recorrido %1 devuelto
        = place confirmed
        ubicación confirmada
        = item confirmed
        artículo confirmado
        = lot confirmed
        lote confirmado
        = %1 taken into the hand
        %1 tomadas en la mano
        = %1 in the hand
        %1 en la mano
        = picked
        surtido
        = put back
        devuelto
        = %1 seen empty
        %1 vista vacía
        = %1 seen in %2 where none should be
        %1 vistas en %2 donde no debería haber
        = short %1 in %2
        faltan %1 en %2
        = and short %1
        y faltan %1
        = %1 full
        %1 llena
        = line skipped
        línea omitida
        = %1 taken from %2 instead
        %1 tomadas de %2 en su lugar
        = undone
        deshecho
        = packing of %1 begun
        empaque de %1 empezado
        = packing taken
        empaque tomado
        = packing taken over from %1
        empaque tomado de %1
        = more units at the bench
        más piezas en la mesa
        = %1 packed with it
        %1 empacado junto
        = packing put aside
        empaque dejado aparte
        = parcel %1 begun
        paquete %1 empezado
        = packed
        empacado
        = box %1 taken
        envase %1 tomado
        = parcel %1 closed
        paquete %1 cerrado
        = parcel %1 weighed
        paquete %1 pesado
        = parcel %1 has another weight
        paquete %1 pesa otra cosa
        = counted again
        recontado
        = parcel %1 labelled
        paquete %1 etiquetado
        = no label for parcel %1
        sin etiqueta para el paquete %1
        = label of parcel %1 printed again
        etiqueta del paquete %1 reimpresa
        = unpacked
        sacado
        = parcel %1 opened again
        paquete %1 reabierto
        = parcel %1 emptied
        paquete %1 vaciado
        = %1 lost at the bench
        %1 perdidas en la mesa
        = lost
        perdido
        = order cancelled
        pedido cancelado
        = truck at %1
        camión en %1
        = loading begun at %1
        carga empezada en %1
        = moved to %1
        movida a %1
        = swapped with %1, now at %2
        cambiada con %1, ahora en %2
        = %1 loaded on %2
        %1 cargada en %2
        = %1 unloaded from %2
        %1 descargada de %2
        = %1 stayed behind
        %1 se quedó
        = opened again
        reabierta
        = seal read once
        precinto leído una vez
        = two seals read: held
        dos precintos leídos: bloqueada
        = sealed with %1
        precintada con %1
        = seal photographed
        precinto fotografiado
        = held: %1
        bloqueada: %1
        = left with load %1:
        salió con la carga %1:
        = load cancelled
        carga cancelada
        = %1 staged
        %1 colocada
        = %1 planned for %2
        %1 prevista para %2
        = %1 planned for no load
        %1 sin carga prevista
        = count %1 begun
        recuento %1 empezado
        = count %1 taken over
        recuento %1 tomado de otro
        = count %1 put back
        recuento %1 devuelto
        = bin confirmed
        ubicación confirmada
        = item shown
        artículo mostrado
        = counting
        contando
        = unknown code %1 seen
        código desconocido %1 visto
        = count %1 finished
        recuento %1 terminado
        = declared empty
        declarada vacía
        = count %1: %2
        recuento %1: %2
        = count %1 approved
        recuento %1 aprobado
        = count %1 to be done again
        recuento %1 por repetir
        = count %1 agreed
        recuento %1 coincide
        = count %1 corrected
        recuento %1 corregido
        = count %1 dropped
        recuento %1 descartado
        = %1 at the gate
        %1 en la puerta
        = parcel
        paquete
        = parcels
        paquetes
        = %1 told
        %1 dichos
        = %1 arrived
        %1 llegó
        = hand-over %1 checked
        entrega %1 revisada
        = hand-over %1 opened again
        entrega %1 reabierta
        = hand-over %1 signed
        entrega %1 firmada
        = inspection begun
        revisión empezada
        = inspection taken
        revisión tomada
        = inspection taken over from %1
        revisión tomada de %1
        = inspection put aside
        revisión dejada aparte
        = a return
        una devolución
        = found to be of %1
        resultó ser de %1
        = %1 on the bench
        %1 en la mesa
        = fetched from the tray
        traída de la bandeja
        = lot read
        lote leído
        = serial %1 read
        serie %1 leída
        = could not be read
        no se pudo leer
        = vouched for
        avalado
        = vouched for by nobody
        sin nadie que avale
        = checked
        revisado
        = picture noted
        foto anotada
        = picture missing
        falta la foto
        = graded %1
        grado %1 dado
        = reason given
        motivo dado
        = ruled
        decidido
        = weighed %1 g
        pesados %1 g
        = witnessed
        con testigo
        = inspected
        revisado
        = inspection finished
        revisión terminada
        = PIN set
        PIN puesto
        = PIN removed
        PIN quitado
        = wrong PIN
        PIN erróneo
        = PIN unlocked
        PIN desbloqueado
        = terminal locked
        terminal bloqueada
        """
}
