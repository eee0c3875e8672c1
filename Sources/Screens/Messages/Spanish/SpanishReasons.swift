// The reasons that come with the house; those of a site are in its own words.

extension Spanish {
    static let reasons = """
        = Too few here
        Aquí hay menos
        = Take what is there; the rest is looked for in other bins and this one is counted.
        Tome lo que hay; el resto se busca en otras ubicaciones y esta se cuenta.
        = None of it lies here; other bins are tried and this one is counted before it is used again.
        Aquí no hay ninguna; se prueban otras ubicaciones y esta se cuenta antes de usarla otra vez.
        = Damaged
        Dañado
        = Put one broken unit on the damaged tray and take another one instead.
        Ponga una pieza rota en la bandeja de dañados y tome otra.
        = Code unreadable
        Código ilegible
        = Compare by eye and go on; it is recorded as confirmed by hand.
        Compare a ojo y siga; se anota como confirmado a mano.
        = Tote is full
        Cesta llena
        = Close this tote and scan an empty one; the order goes on in both.
        Cierre esta cesta y escanee una vacía; el pedido sigue en ambas.
        = Wrong lot or date
        Otro lote o fecha
        = The lot or date on the label is not the claimed one; this lot is held until it is counted.
        El lote o la fecha de la etiqueta no es el asignado; este lote se bloquea hasta contarlo.
        = Expired
        Caducado
        = Leave it; this lot is held here and counted, other lots and bins are tried.
        Déjelo; este lote se bloquea aquí y se cuenta, se prueban otros lotes y ubicaciones.
        = Other item in bin
        Otro artículo
        = Something else lies here, in size, colour or kind; leave it and the bin is counted.
        Aquí hay otra cosa, en talla, color o tipo; déjela y la ubicación se cuenta.
        = Bin is blocked
        Ubicación cerrada
        = The bin cannot be reached; nobody is sent there until a supervisor frees it.
        No se puede llegar; no se envía a nadie hasta que un supervisor la libere.
        = Not in the tote
        No en la cesta
        = The units still asked for are not here; others are looked for on this site.
        Las piezas que faltan no están aquí; se buscan otras en este almacén.
        = Broken unit
        Pieza rota
        = The unit scanned last goes to the damaged tray; another one is looked for.
        La última pieza escaneada va a la bandeja de dañados; se busca otra.
        = Box too small
        Envase pequeño
        = The units do not fit into the proposed box.
        Las piezas no caben en el envase propuesto.
        = Box too big
        Envase grande
        = A smaller box does; the units would slide about in the proposed one.
        Basta uno menor; en el propuesto las piezas se moverían.
        = No such box left
        No queda envase
        = The proposed box has run out at this bench.
        El envase propuesto se acabó en esta mesa.
        = Scale is broken
        Báscula rota
        = The parcel goes without being weighed, with its expected weight.
        El paquete va sin pesar, con su peso esperado.
        = Label lost or torn
        Etiqueta perdida
        = Another copy is printed and counted; destroy what is left of the old one.
        Se imprime y cuenta otra copia; destruya lo que queda de la vieja.
        = Changed their mind
        Cambió de idea
        = The customer does not want it; nothing is wrong with it.
        El cliente no lo quiere; no tiene ningún defecto.
        = Wrong item sent
        Artículo erróneo
        = The customer got something else than was ordered.
        El cliente recibió otra cosa de la pedida.
        = Defective
        Defectuoso
        = It does not do what it should.
        No hace lo que debería.
        = Broken on the way
        Roto en camino
        = It was whole when it left and broken when it came.
        Salió entero y llegó roto.
        = Not as described
        No es lo descrito
        = It is not what the shop had promised.
        No es lo que la tienda prometió.
        = Came too late
        Llegó tarde
        = The customer had no use for it any more.
        Al cliente ya no le servía.
        = No reason given
        Sin motivo
        = Nothing in the parcel says why it comes back.
        Nada en el paquete dice por qué vuelve.
        = Refused at door
        Rechazado
        = The customer never took it in.
        El cliente nunca lo aceptó.
        = Recalled
        Retirado
        = We have asked for it back.
        Pedimos que volviera.
        = No stock
        Sin existencia
        = Nothing could be claimed when the order was released.
        Nada se pudo asignar al liberar el pedido.
        = Bin is not empty
        No está vacía
        = The ledger said empty, the shelf did not, so the bin is counted.
        El registro decía vacía, el estante no, así que se cuenta.
        = Pick it again
        Surtir otra vez
        = It is not in the tote; it is picked once more, and the order waits for it.
        No está en la cesta; se surte otra vez, y el pedido lo espera.
        = Label damaged
        Etiqueta dañada
        = Another copy is printed; the old one is void.
        Se imprime otra copia; la vieja no vale.
        = Truck is full
        Camión lleno
        = The carton goes with the next load that takes it.
        La caja va con la próxima carga que la admita.
        = Carton not found
        Caja no hallada
        = It is not where it should stand; it goes with the next load when it is found.
        No está donde debe; cuando aparezca va con la próxima carga.
        = Carton damaged
        Caja dañada
        = It goes back to the bench and leaves with the next load.
        Vuelve a la mesa y sale con la próxima carga.
        = Too late for it
        Ya es tarde
        = The truck does not wait; the carton goes with the next load.
        El camión no espera; la caja va con la próxima carga.
        = Proposed box
        Envase propuesto
        = The packer took the box that was proposed.
        El empacador tomó el envase propuesto.
        = Odd weight
        Peso raro
        = The parcel was counted again and still weighs something else.
        El paquete se recontó y aún pesa otra cosa.
        = It came broken: it goes off the shelves, and the sender is told.
        Llegó roto: no va al estante y se avisa a quien envía.
        = Not as ordered
        No es lo pedido
        = It is not what the delivery note says: it goes off the shelves until the sender has answered.
        No es lo que dice el albarán: no va al estante hasta que conteste quien envía.
        = Too few days left
        Caduca pronto
        = It would be too old before it is sold: it goes off the shelves.
        Sería muy viejo antes de venderse: no va al estante.
        """
}
